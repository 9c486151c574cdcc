package dev.cartulary.audit;

import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.checkpoint.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors under {@code src/test/resources/vectors}; see MANIFEST.md there for sources and licences. */
public final class Vectors {
    private static final byte[] ED25519_PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Vectors() {}

    /** One file. */
    public static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One JSON file. */
    public static JsonNode json(String path) {
        return JsonMapper.shared().readTree(bytes(path));
    }

    /** The elements of an array; none when it is null. */
    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The published test key of the tessera log, out of Go's text form. */
    public static SigningKey tesseraKey() {
        JsonNode keys = json("tlog/tessera-log/keys.json");
        String secret = keys.get("skey").asString();
        byte[] typed = Base64.getDecoder().decode(secret.split("\\+", 5)[4]);
        byte[] pkcs8 = Arrays.copyOf(ED25519_PKCS8, ED25519_PKCS8.length + 32);
        System.arraycopy(typed, 1, pkcs8, ED25519_PKCS8.length, 32);
        return SigningKey.of(VerifierKey.parse(keys.get("vkey").asString()), pkcs8, InstantSource.system());
    }

    /** The entries of the tessera log. */
    public static List<byte[]> tesseraEntries() {
        return list(json("tlog/tessera-log/keys.json").get("entriesUtf8")).stream()
                .map(entry -> entry.asString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
