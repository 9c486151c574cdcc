package dev.cartulary.openlineage.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which member names say that their value is a secret. */
final class SecretNames {
    /**
     * Looked for anywhere in the name, in lower case and without separators, so that {@code database.password}, {@code
     * API-Key} and {@code spark.hadoop.fs.s3a.secret.key} are found. The list follows what DataHub redacts (password, token,
     * credential) and adds the keys of the large clouds and of Kafka's login.
     */
    private static final Pattern SECRET = Pattern.compile("password|passwd|passphrase|pwd|secret|credential|token"
            + "|apikey|privatekey|accesskey|accountkey|signingkey|encryptionkey|authorization|jaasconfig|authuserinfo");

    /** What every such name contains, separators or not; it settles nearly all names. */
    private static final Pattern STEM =
            Pattern.compile("pass|pwd|secret|cred|token|key|auth|jaas", Pattern.CASE_INSENSITIVE);

    /** What holds a secret even where it is a number. */
    private static final Pattern PASSWORD = Pattern.compile("password|passwd|passphrase|secret");

    /** The working directory in an environment; a class or an algorithm, not what it works on. */
    private static final Pattern HARMLESS = Pattern.compile("(old)?pwd|.*tokeni[sz]er?.*|.*providers?");

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    /** Of the specification, in every facet. */
    private static final Set<String> BASE_MEMBERS = Set.of("_producer", "_schemaURL", "_deleted");

    /** Enough for the names of all producers of a house; strangers may send any number of others. */
    private static final int MOST_KNOWN = 4_096;

    private static final int LONGEST_KNOWN = 64;

    /** Events repeat a few hundred names for ever, and each costs a microsecond to judge. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private SecretNames() {}

    static boolean isSecret(String name) {
        Boolean known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        boolean secret = judge(name);
        if (name.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(name, secret);
        }
        return secret;
    }

    private static boolean judge(String name) {
        if (!STEM.matcher(name).find()) {
            return false;
        }
        String plain = plain(name);
        return SECRET.matcher(plain).find() && !HARMLESS.matcher(plain).matches();
    }

    /** Whether even a number under this name is a secret; under another one it rather counts something (tokens). */
    static boolean isPassword(String name) {
        return PASSWORD.matcher(plain(name)).find();
    }

    static boolean isBaseMember(String name) {
        return BASE_MEMBERS.contains(name);
    }

    /** The name in lower case and without separators. */
    static String plain(String name) {
        return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
