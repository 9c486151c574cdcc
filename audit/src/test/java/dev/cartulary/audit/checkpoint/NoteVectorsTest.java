package dev.cartulary.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.Vectors;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.LeafHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class NoteVectorsTest {
    @ParameterizedTest
    @MethodSource("notes")
    void note(JsonNode vector) {
        byte[] bytes = Base64.getDecoder().decode(vector.get("note").asString());
        List<VerifierKey> keys = Vectors.list(vector.get("vkeys")).stream()
                .map(key -> VerifierKey.parse(key.asString()))
                .toList();
        if (vector.get("want").asString().equals("ok")) {
            SignedNote note = SignedNote.parse(bytes);
            assertThat(note.verify(keys).stream().map(VerifierKey::name))
                    .containsExactlyElementsOf(Vectors.list(vector.get("verified")).stream()
                            .map(JsonNode::asString)
                            .toList());
            assertThat(note.bytes()).isEqualTo(bytes);
        } else {
            assertThatThrownBy(() -> SignedNote.parse(bytes).verify(keys))
                    .isInstanceOfAny(MalformedNoteException.class, UntrustedNoteException.class);
        }
    }

    static Stream<JsonNode> notes() {
        return Vectors.list(Vectors.json("note/signed_notes.json").get("cases")).stream();
    }

    @Test
    void verifierKeysHaveOneSpelling() {
        for (JsonNode good : Vectors.list(Vectors.json("note/vkeys.json").get("good"))) {
            String text = good.asString();
            assertThat(VerifierKey.parse(text)).hasToString(text);
            for (int i = 0; i < text.length(); i++) {
                String prefix = text.substring(0, i);
                String suffix = text.substring(i + 1);
                rejects(prefix);
                rejects(suffix);
                rejects(prefix + (char) (text.charAt(i) + 1) + suffix);
            }
        }
        Vectors.list(Vectors.json("note/vkeys.json").get("bad")).forEach(bad -> rejects(bad.asString()));
    }

    private static void rejects(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void checkpointBody(JsonNode vector) {
        String body = vector.get("body").asString();
        String[] lines = body.split("\n", -1);
        boolean ours = lines.length == 4 && Base64.getMimeDecoder().decode(lines[2]).length == Hash.BYTES;
        if (vector.get("wantErr").asBoolean() || !ours) {
            assertThatThrownBy(() -> Checkpoint.parse(body)).isInstanceOf(MalformedNoteException.class);
        } else {
            assertThat(Checkpoint.parse(body).text()).isEqualTo(body);
        }
    }

    static Stream<JsonNode> bodies() {
        return Vectors.list(Vectors.json("checkpoint/bodies.json").get("cases")).stream();
    }

    @Test
    void signsTheTesseraCheckpointsByteForByte() {
        SigningKey key = Vectors.tesseraKey();
        for (int size = 0; size <= 8; size++) {
            byte[] upstream = Vectors.bytes("tlog/tessera-log/checkpoint." + size);
            SignedCheckpoint parsed = SignedCheckpoint.parse(upstream);

            assertThat(parsed.verifyLog(List.of(key.verifierKey()))).containsExactly(key.verifierKey());
            assertThat(SignedCheckpoint.sign(parsed.checkpoint(), List.of(key)).bytes())
                    .isEqualTo(upstream);
        }
    }

    @Test
    void readsARealRekorCheckpoint() {
        JsonNode proof = Vectors.json("rekor/entry-v2.json").get("inclusionProof");
        byte[] envelope = proof.get("checkpoint").get("envelope").asString().getBytes(StandardCharsets.UTF_8);
        SignedCheckpoint checkpoint = SignedCheckpoint.parse(envelope);

        assertThat(checkpoint.checkpoint().head().size()).isEqualTo(744);
        assertThat(checkpoint.checkpoint().head().root().base64())
                .isEqualTo(proof.get("rootHash").asString());
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void proofFile(JsonNode vector) {
        byte[] bytes = vector.get("proof").asString().getBytes(StandardCharsets.UTF_8);
        TlogProof proof = TlogProof.parse(bytes);
        LeafHash leaf = LeafHash.of(vector.get("entry").asString().getBytes(StandardCharsets.UTF_8));

        assertThat(proof.proves(leaf, List.of(Vectors.tesseraKey().verifierKey())))
                .isTrue();
        assertThat(proof.proves(
                        LeafHash.of(new byte[] {1}),
                        List.of(Vectors.tesseraKey().verifierKey())))
                .isFalse();
        assertThat(proof.format()).isEqualTo(vector.get("proof").asString());
    }

    static Stream<JsonNode> proofs() {
        return Vectors.list(Vectors.json("tlogproof/tessera-log.json").get("cases")).stream();
    }

    @Test
    void rejectsMalformedProofFiles() {
        for (JsonNode vector : Vectors.list(Vectors.json("tlogproof/reject.json"))) {
            byte[] bytes = vector.get("proof").asString().getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> TlogProof.parse(bytes))
                    .as(vector.get("desc").asString())
                    .isInstanceOf(MalformedNoteException.class);
        }
    }

    @Test
    void everyBitOfACheckpointMatters() {
        byte[] note = Vectors.bytes("tlog/tessera-log/checkpoint.8");
        List<VerifierKey> keys = List.of(Vectors.tesseraKey().verifierKey());
        assertThatCode(() -> SignedCheckpoint.parse(note).verifyLog(keys)).doesNotThrowAnyException();
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SignedCheckpoint.parse(flipped).verifyLog(keys))
                    .as("bit %d", bit)
                    .isInstanceOfAny(MalformedNoteException.class, UntrustedNoteException.class);
        }
    }
}
