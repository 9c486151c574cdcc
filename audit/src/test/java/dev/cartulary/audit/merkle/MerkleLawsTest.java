package dev.cartulary.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of the tree, over all small sizes and some random large ones from a fixed seed. */
class MerkleLawsTest {
    private static final int SIZES = 70;

    private record Node(int level, long index) {}

    private final Map<Node, Hash> nodes = new HashMap<>();
    private final List<TreeHead> heads = new ArrayList<>();
    private final ProofMaker proofs =
            new ProofMaker((level, index) -> Objects.requireNonNull(nodes.get(new Node(level, index))));

    private LeafHash leaf(long index) {
        return new LeafHash(Objects.requireNonNull(nodes.get(new Node(0, index))));
    }

    private void grow(int size) {
        Frontier frontier = new Frontier(new TreeHasher());
        heads.add(frontier.head());
        for (int i = 0; i < size; i++) {
            frontier.add(
                    LeafHash.of(new byte[] {(byte) i, (byte) (i >> 8)}),
                    (level, index, hash) -> nodes.put(new Node(level, index), hash));
            heads.add(frontier.head());
        }
    }

    @Test
    void anyLeafOfAnyTreeProvesInclusionAndNoOtherDoes() {
        grow(SIZES);
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = proofs.inclusion(index, size);
                assertThat(proof.proves(leaf(index), heads.get(size))).isTrue();
                assertThat(proof.proves(leaf((index + 1) % SIZES), heads.get(size)))
                        .isFalse();
                assertThat(proof.proves(leaf(index), heads.get(size - 1))).isFalse();
            }
        }
    }

    @Test
    void anyTreeIsConsistentWithAnyEarlierOneAndWithNoOther() {
        grow(SIZES);
        for (int newer = 1; newer <= SIZES; newer++) {
            for (int older = 1; older <= newer; older++) {
                ConsistencyProof proof = proofs.consistency(older, newer);
                assertThat(proof.proves(heads.get(older), heads.get(newer))).isTrue();
                TreeHead other = new TreeHead(older, heads.get(older - 1).root());
                assertThat(proof.proves(other, heads.get(newer))).isFalse();
            }
        }
    }

    @Test
    void theStepsOfAProofLeadFromTheLeafToTheRoot() {
        grow(SIZES);
        TreeHasher hasher = new TreeHasher();
        for (int index = 0; index < SIZES; index++) {
            Hash soFar = leaf(index).hash();
            InclusionProof proof = proofs.inclusion(index, SIZES);
            for (ProofStep step : proof.steps(leaf(index))) {
                Hash parent = switch (step.side()) {
                    case LEFT -> hasher.node(step.sibling(), soFar);
                    case RIGHT -> hasher.node(soFar, step.sibling());
                };
                assertThat(step.result()).isEqualTo(parent);
                soFar = step.result();
            }
            assertThat(soFar).isEqualTo(heads.get(SIZES).root());
        }
        assertThatThrownBy(() -> new InclusionProof(0, 3, List.of()).steps(leaf(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedHashInAProofIsNoticed() {
        grow(SIZES);
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(SIZES - 2);
            InclusionProof proof = proofs.inclusion(random.nextInt(size), size);
            List<Hash> path = new ArrayList<>(proof.path());
            byte[] changed = path.get(random.nextInt(path.size())).bytes();
            int at = random.nextInt(path.size());
            changed[random.nextInt(Hash.BYTES)] ^= (byte) (1 << random.nextInt(8));
            path.set(at, Hash.of(changed));

            assertThat(new InclusionProof(proof.index(), size, path).proves(leaf(proof.index()), heads.get(size)))
                    .isFalse();
        }
    }

    @Test
    void continuesFromAnySize() {
        grow(SIZES);
        for (int size = 0; size < SIZES; size++) {
            Frontier resumed = Frontier.at(
                    size,
                    (level, index) -> Objects.requireNonNull(nodes.get(new Node(level, index))),
                    new TreeHasher());
            assertThat(resumed.head()).isEqualTo(heads.get(size));
            resumed.add(leaf(size), (level, index, hash) -> {});
            assertThat(resumed.head()).isEqualTo(heads.get(size + 1));
        }
    }
}
