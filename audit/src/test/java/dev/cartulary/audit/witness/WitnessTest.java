package dev.cartulary.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.Vectors;
import dev.cartulary.audit.checkpoint.Checkpoint;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.TreeHead;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WitnessTest {
    @TempDir
    Path state;

    private final SigningKey log = Vectors.tesseraKey();
    private final SigningKey key =
            SigningKey.generate("witness.example/1", KeyType.ED25519_COSIGNATURE, InstantSource.system());

    private Witness witness() {
        return new Witness(key, List.of(log.verifierKey()), state);
    }

    private static Stream<JsonNode> requests() {
        return Vectors.list(Vectors.json("witness/add-checkpoint-good.json").get("cases")).stream();
    }

    private static byte[] request(int oldSize, int newSize) {
        return requests()
                .filter(vector -> vector.get("old").asInt() == oldSize
                        && vector.get("new").asInt() == newSize)
                .map(vector -> vector.get("body").asString().getBytes(StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static SignedCheckpoint upstream(int size) {
        return SignedCheckpoint.parse(Vectors.bytes("tlog/tessera-log/checkpoint." + size));
    }

    @Test
    void cosignsEveryGoodRequestFromTheSizeItKnows() throws IOException {
        int cases = 0;
        for (JsonNode vector : requests().toList()) {
            int oldSize = vector.get("old").asInt();
            Witness fresh = new Witness(key, List.of(log.verifierKey()), state.resolve("case-" + cases++));
            if (oldSize > 0) {
                fresh.add(request(0, oldSize));
            }
            byte[] body = vector.get("body").asString().getBytes(StandardCharsets.UTF_8);
            assertThat(fresh.add(body)).as(vector.toString()).isInstanceOf(Answer.Cosigned.class);
            assertThat(AddCheckpointRequest.parse(body).bytes()).isEqualTo(body);
        }
        assertThat(cases).isEqualTo(45);
    }

    @Test
    void remembersAcrossRestarts() throws IOException {
        assertThat(witness().add(request(0, 5))).isInstanceOf(Answer.Cosigned.class);
        assertThat(witness().add(request(0, 3))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness().add(request(3, 6))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness().add(request(5, 6))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void refusesAForkSignedWithTheTrueKey() throws IOException {
        witness().add(request(0, 5));
        TreeHead other = new TreeHead(5, Hash.of(new byte[32]));
        SignedCheckpoint fork =
                SignedCheckpoint.sign(new Checkpoint(log.verifierKey().name(), other), List.of(log));

        assertThat(witness().add(new AddCheckpointRequest(5, List.of(), fork).bytes()))
                .isEqualTo(Answer.Refused.INCONSISTENT);
        assertThat(witness().add(new AddCheckpointRequest(5, List.of(), upstream(5)).bytes()))
                .isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void answersEachFaultWithItsStatus() throws IOException {
        byte[] example = Vectors.bytes("witness/c2sp-example-request.txt");
        SigningKey impostor = SigningKey.generate(log.verifierKey().name(), KeyType.ED25519, InstantSource.system());
        SignedCheckpoint untrusted = SignedCheckpoint.sign(upstream(5).checkpoint(), List.of(impostor));
        TreeHead emptyButNot = new TreeHead(0, Hash.of(new byte[32]));
        SignedCheckpoint wrongEmpty =
                SignedCheckpoint.sign(new Checkpoint(log.verifierKey().name(), emptyButNot), List.of(log));

        assertThat(witness().add("old x\n\n".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(witness()
                        .add(new AddCheckpointRequest(9, List.of(), upstream(5)).bytes())
                        .status())
                .isEqualTo(400);
        assertThat(witness().add(example).status()).isEqualTo(404);
        assertThat(witness()
                        .add(new AddCheckpointRequest(0, List.of(), untrusted).bytes())
                        .status())
                .isEqualTo(403);
        assertThat(witness()
                        .add(new AddCheckpointRequest(1, List.of(), upstream(5)).bytes())
                        .status())
                .isEqualTo(409);
        assertThat(witness()
                        .add(new AddCheckpointRequest(0, List.of(), wrongEmpty).bytes())
                        .status())
                .isEqualTo(422);
        assertThat(witness()
                        .add(new AddCheckpointRequest(0, List.of(Hash.of(new byte[32])), upstream(5)).bytes())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void servesTheProtocolOverHttp() throws Exception {
        try (WitnessServer server = WitnessServer.start(witness(), new InetSocketAddress("127.0.0.1", 0))) {
            URI prefix = URI.create("http://127.0.0.1:" + server.address().getPort());
            WitnessClient client = new WitnessClient(prefix, key.verifierKey());
            client.cosign(upstream(3), oldSize -> {
                throw new AssertionError("a new log needs no proof");
            });
            NoteSignature cosignature = client.cosign(
                    upstream(7),
                    oldSize -> new ConsistencyProof(
                            oldSize,
                            7,
                            AddCheckpointRequest.parse(request(3, 7)).proof()));

            assertThat(key.verifierKey().verifies(upstream(7).note().text(), cosignature))
                    .isTrue();
            assertThatThrownBy(() -> client.cosign(upstream(5), oldSize -> {
                        throw new AssertionError("there is no proof backwards");
                    }))
                    .isInstanceOf(WitnessRefusedException.class);
            HttpResponse<byte[]> newest = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(prefix + "/" + originHash() + "/checkpoint"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(newest.body())
                    .isEqualTo(upstream(7).note().with(List.of(cosignature)).bytes());
        }
    }

    private String originHash() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(log.verifierKey().name().getBytes(StandardCharsets.UTF_8)));
    }
}
