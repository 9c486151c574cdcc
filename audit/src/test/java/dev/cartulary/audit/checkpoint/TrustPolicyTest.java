package dev.cartulary.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.merkle.TreeHead;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {
    private final SigningKey log = SigningKey.generate("example.com/log", KeyType.ED25519, InstantSource.system());
    private final List<SigningKey> witnesses = IntStream.range(0, 6)
            .mapToObj(i -> SigningKey.generate("w" + i, KeyType.ML_DSA_44, InstantSource.system()))
            .toList();

    /** The example of the specification: two of three X and one of three Y. */
    private String example() {
        StringBuilder text = new StringBuilder("# comment\n\n \tlog " + log.verifierKey() + " https://log.example \n");
        for (int i = 0; i < 6; i++) {
            text.append("witness W%d %s%n".formatted(i, witnesses.get(i).verifierKey()));
        }
        return text + "group X 2 W0 W1 W2\ngroup Y any W3 W4 W5\ngroup XY all X Y\nquorum XY\n";
    }

    private SignedNote cosigned(int... by) {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.sign(new Checkpoint("example.com/log", TreeHead.empty()), List.of(log));
        Stream<NoteSignature> cosignatures = IntStream.of(by)
                .mapToObj(i -> witnesses.get(i).sign(checkpoint.note().text()));
        return checkpoint.note().with(cosignatures.toList());
    }

    @Test
    void countsWitnessesThroughGroups() {
        TrustPolicy policy = TrustPolicy.parse(example());

        assertThat(policy.logs()).containsExactly(log.verifierKey());
        assertThat(policy.quorumMet(cosigned(0, 2, 4))).isTrue();
        assertThat(policy.quorumMet(cosigned(0, 1, 2))).isFalse();
        assertThat(policy.quorumMet(cosigned(0, 3, 4, 5))).isFalse();
        assertThat(policy.quorumMet(cosigned())).isFalse();
        assertThat(TrustPolicy.parse("quorum none\n").quorumMet(cosigned())).isTrue();
    }

    @Test
    void aFalseCosignatureCountsAsNone() {
        NoteSignature stolen = witnesses
                .get(3)
                .sign(new Checkpoint(
                                "example.com/log",
                                new TreeHead(5, TreeHead.empty().root()))
                        .text());
        TrustPolicy policy = TrustPolicy.parse(example());

        assertThat(policy.quorumMet(cosigned(0, 2).with(List.of(stolen)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum none\nquorum none\n",
                "quorum W9\n",
                "group G 1 W9\nquorum G\n",
                "witness none KEY0\nquorum none\n",
                "witness W KEY0\ngroup G 2 W\nquorum G\n",
                "witness W KEY0\ngroup G 0 W\nquorum G\n",
                "witness W KEY0\ngroup G any\nquorum G\n",
                "witness W KEY0\nwitness V KEY0\nquorum none\n",
                "witness W LOG\nquorum none\n",
                "log LOG\nlog LOG\nquorum none\n",
                "log LOG extra words\nquorum none\n",
                "mirror W KEY0\nquorum none\n",
                "quorum none\r\n"
            })
    void refusesPoliciesThatSayNothingClear(String template) {
        String text = template.replace(
                        "KEY0", witnesses.getFirst().verifierKey().toString())
                .replace("LOG", log.verifierKey().toString());

        assertThatThrownBy(() -> TrustPolicy.parse(text)).isInstanceOf(MalformedNoteException.class);
    }
}
