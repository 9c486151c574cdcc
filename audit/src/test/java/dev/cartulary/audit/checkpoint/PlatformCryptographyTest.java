package dev.cartulary.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.Vectors;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The platform's algorithms against Wycheproof, so that an update of the JDK that breaks one is noticed here. */
class PlatformCryptographyTest {
    private static byte[] hex(JsonNode node) {
        return HexFormat.of().parseHex(node.asString());
    }

    @Test
    void ed25519() {
        int cases = 0;
        for (JsonNode group :
                Vectors.list(Vectors.json("wycheproof/ed25519_test.json").get("testGroups"))) {
            byte[] key = hex(group.get("publicKey").get("pk"));
            for (JsonNode test : Vectors.list(group.get("tests"))) {
                assertThat(verifies(key, test))
                        .as(test.toString())
                        .isEqualTo(test.get("result").asString().equals("valid"));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(151);
    }

    private static boolean verifies(byte[] key, JsonNode test) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(PublicKeys.fromRaw(KeyType.ED25519, key));
            verifier.update(hex(test.get("msg")));
            return verifier.verify(hex(test.get("sig")));
        } catch (GeneralSecurityException | MalformedNoteException e) {
            return false;
        }
    }

    @Test
    void aesGcm() {
        int cases = 0;
        for (JsonNode group :
                Vectors.list(Vectors.json("wycheproof/aes_gcm_test.json").get("testGroups"))) {
            int tagBits = group.get("tagSize").asInt();
            for (JsonNode test : Vectors.list(group.get("tests"))) {
                assertThat(opens(tagBits, test))
                        .as(test.toString())
                        .isEqualTo(test.get("result").asString().equals("valid"));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(316);
    }

    private static boolean opens(int tagBits, JsonNode test) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(hex(test.get("key")), "AES"),
                    new GCMParameterSpec(tagBits, hex(test.get("iv"))));
            cipher.updateAAD(hex(test.get("aad")));
            cipher.update(hex(test.get("ct")));
            return Arrays.equals(hex(test.get("msg")), cipher.doFinal(hex(test.get("tag"))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void aesKeyWrapWithPadding() {
        int cases = 0;
        for (JsonNode group :
                Vectors.list(Vectors.json("wycheproof/aes_kwp_test.json").get("testGroups"))) {
            for (JsonNode test : Vectors.list(group.get("tests"))) {
                // "acceptable" are keys below 128 bits, which a library may refuse.
                String result = test.get("result").asString();
                assertThat(unwraps(test))
                        .as(test.toString())
                        .matches(unwrapped -> result.equals("acceptable") || unwrapped == result.equals("valid"));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(254);
    }

    private static boolean unwraps(JsonNode test) {
        try {
            SecretKeySpec key = new SecretKeySpec(hex(test.get("key")), "AES");
            Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
            cipher.init(Cipher.UNWRAP_MODE, key);
            byte[] unwrapped =
                    cipher.unwrap(hex(test.get("ct")), "AES", Cipher.SECRET_KEY).getEncoded();
            cipher.init(Cipher.WRAP_MODE, key);
            byte[] wrapped = cipher.wrap(new SecretKeySpec(unwrapped, "AES"));
            return Arrays.equals(hex(test.get("msg")), unwrapped) && Arrays.equals(hex(test.get("ct")), wrapped);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void hkdf() {
        int cases = 0;
        for (JsonNode group :
                Vectors.list(Vectors.json("wycheproof/hkdf_sha256_test.json").get("testGroups"))) {
            for (JsonNode test : Vectors.list(group.get("tests"))) {
                assertThat(derives(test))
                        .as(test.toString())
                        .isEqualTo(test.get("result").asString().equals("valid"));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(86);
    }

    private static boolean derives(JsonNode test) {
        try {
            byte[] key = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(hex(test.get("ikm")))
                            .addSalt(hex(test.get("salt")))
                            .thenExpand(hex(test.get("info")), test.get("size").asInt()));
            return Arrays.equals(key, hex(test.get("okm")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
