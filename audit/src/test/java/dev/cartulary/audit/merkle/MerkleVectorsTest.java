package dev.cartulary.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MerkleVectorsTest {
    @ParameterizedTest
    @MethodSource("inclusionProbes")
    void inclusionProbe(JsonNode probe) {
        assertThat(inclusionHolds(probe)).isEqualTo(!probe.get("wantErr").asBoolean());
    }

    static Stream<JsonNode> inclusionProbes() {
        return Stream.concat(
                Vectors.list(Vectors.json("merkle/inclusion.json")).stream(),
                Vectors.list(Vectors.json("merkle/generated_good.json").get("inclusion")).stream());
    }

    private static boolean inclusionHolds(JsonNode probe) {
        try {
            TreeHead head = new TreeHead(probe.get("treeSize").asBigInteger().longValue(), hash(probe.get("root")));
            return new InclusionProof(
                            probe.get("leafIdx").asBigInteger().longValue(), head.size(), path(probe.get("proof")))
                    .proves(new LeafHash(hash(probe.get("leafHash"))), head);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("consistencyProbes")
    void consistencyProbe(JsonNode probe) {
        assertThat(consistencyHolds(probe)).isEqualTo(!probe.get("wantErr").asBoolean());
    }

    static Stream<JsonNode> consistencyProbes() {
        return Stream.concat(
                Vectors.list(Vectors.json("merkle/consistency.json")).stream(),
                Vectors.list(Vectors.json("merkle/generated_good.json").get("consistency")).stream());
    }

    private static boolean consistencyHolds(JsonNode probe) {
        try {
            TreeHead older = new TreeHead(probe.get("size1").asBigInteger().longValue(), hash(probe.get("root1")));
            TreeHead newer = new TreeHead(probe.get("size2").asBigInteger().longValue(), hash(probe.get("root2")));
            return new ConsistencyProof(older.size(), newer.size(), path(probe.get("proof"))).proves(older, newer);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void growsTheReferenceTree() {
        JsonNode reference = Vectors.json("merkle/reference_tree_8.json");
        Frontier frontier = new Frontier(new TreeHasher());
        List<JsonNode> roots = Vectors.list(reference.get("rootHashesHexBySize"));
        for (int size = 0; size <= 8; size++) {
            assertThat(frontier.root().hex()).isEqualTo(roots.get(size).asString());
            if (size < 8) {
                byte[] leaf = HexFormat.of()
                        .parseHex(reference.get("leafInputsHex").get(size).asString());
                frontier.add(
                        LeafHash.of(leaf),
                        (level, index, hash) -> assertThat(hash.hex())
                                .isEqualTo(reference
                                        .get("nodeHashesHexByLevel")
                                        .get(level)
                                        .get((int) index)
                                        .asString()));
            }
        }
    }

    @Test
    void reachesTheRootOfEverySize() {
        JsonNode roots = Vectors.json("merkle/roots_by_size.json").get("roots");
        Frontier frontier = new Frontier(new TreeHasher());
        for (int size = 0; size < roots.size(); size++) {
            assertThat(frontier.root().hex())
                    .isEqualTo(roots.get(String.valueOf(size)).asString());
            frontier.add(LeafHash.of(("leaf-" + size).getBytes(StandardCharsets.UTF_8)), (level, index, hash) -> {});
        }
    }

    private static Hash hash(JsonNode base64) {
        return Hash.parseBase64(base64.asString());
    }

    private static List<Hash> path(JsonNode hashes) {
        return Vectors.list(hashes).stream().map(MerkleVectorsTest::hash).toList();
    }
}
