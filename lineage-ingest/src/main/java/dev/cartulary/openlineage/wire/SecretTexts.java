package dev.cartulary.openlineage.wire;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds credentials inside texts: addresses, connection strings, command lines, SQL, embedded JSON.
 *
 * <p>Texts come from strangers and reach megabytes, so no pattern here may backtrack over more than a bounded stretch.
 */
final class SecretTexts {
    static final String REMOVED = "***";

    private static final String WORD = "(?:password|passwd|passphrase|pwd|secret|credential|token"
            + "|api[_.-]?key|private[_.-]?key|access[_.-]?key|account[_.-]?key|signing[_.-]?key)";

    private static final List<Rule> RULES = List.of(
            // postgres://user:password@host. A raw @ in the password is common, so up to the last one of the authority.
            new Rule("@", "(?<=://)(?<before>[^\\s/:@?#'\"]{0,200}+:)[^\\s/?#'\"]{1,500}(?<after>@)"),
            // https://ghp_0123456789abcdef@github.com: a token in the user's place.
            new Rule("@", "(?i)(?<=https?://)(?<before>)[^\\s/:@?#'\"]{16,500}+(?<after>@)"),
            new Rule("@", "(?i)(?<before>jdbc:oracle:[a-z0-9]{1,20}:[^\\s/@'\"]{1,200}+/)[^\\s@'\"]{1,200}(?<after>@)"),
            // ?password=... &sig=... ;AccountKey=... --token=... -Dssl.keystore.password=...
            new Rule(
                    "=",
                    "(?i)(?<before>(?:[?&;]|(?<!\\S)--?)[\\w.-]{0,60}?" + WORD
                            + "[\\w.-]{0,40}+=)[^&;\\s\"']++(?<after>)"),
            // A line of a properties file; Debezium sends its configuration as a list of such lines.
            new Rule(
                    "=",
                    "(?im)(?<before>^(?!-)[\\w.-]{0,100}?" + WORD
                            + "[\\w.-]{0,40}+=)[^\\r\\n=\\s][^\\r\\n]*+(?<after>)"),
            new Rule("=", "(?i)(?<before>[?&](?:sig|x-amz-signature|x-goog-signature)=)[^&;\\s\"']++(?<after>)"),
            // SQL and configuration: PASSWORD 'x', secret = "x", {"token": "x"}, IDENTIFIED BY 'x'
            quoted("'"),
            quoted("\""),
            new Rule(" ", "(?i)(?<before>\\b(?:bearer|basic)\\s{1,5}+)[\\w+/.~-]{20,}+=*+(?<after>)"),
            new Rule(
                    "-----BEGIN",
                    "(?s)(?<before>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)"
                            + ".*?(?<after>-----END [A-Z ]{0,30}PRIVATE KEY-----|\\z)"));

    private SecretTexts() {}

    private static Rule quoted(String quote) {
        String operator = "[\\w.-]{0,40}+['\"]?\\s{0,5}+(?:=>|=|:)?";
        String between = "(?:[^" + quote + "]|" + quote + quote + ")++";
        return new Rule(
                quote,
                "(?i)(?<before>(?:" + WORD + operator + "|identified\\s{1,5}+by)\\s{0,5}+" + quote + ")" + between
                        + "(?<after>" + quote + ")");
    }

    /** The text with {@link #REMOVED} in place of every credential; the same text if it has none. */
    static String without(String text) {
        String result = text;
        for (Rule rule : RULES) {
            result = rule.apply(result);
        }
        return result;
    }

    /**
     * One kind of credential.
     *
     * @param hint what every text with it contains; most texts have none, and are done
     * @param pattern the credential between the groups {@code before} and {@code after}
     */
    private record Rule(String hint, Pattern pattern) {
        Rule(String hint, String pattern) {
            this(hint, Pattern.compile(pattern));
        }

        String apply(String text) {
            return text.contains(hint) ? pattern.matcher(text).replaceAll("${before}" + REMOVED + "${after}") : text;
        }
    }
}
