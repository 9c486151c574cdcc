package dev.cartulary.openlineage.wire;

import java.util.List;

/**
 * Which members are secret besides those that {@link SecretNames} knows.
 *
 * @param names names of members, and of name and value pairs, compared without case and separators; {@code *} at the beginning
 *     or the end stands for anything. Whatever such a member holds is removed, numbers too
 */
public record RedactionRules(List<String> names) {
    /** Passwords, tokens, keys and credentials, as producers are seen to call them. */
    public static final RedactionRules DEFAULT = new RedactionRules(List.of());

    /** Two letters would take half of all names. */
    private static final int SHORTEST = 3;

    public RedactionRules {
        names = List.copyOf(names);
        for (String name : names) {
            String bare = name.replaceAll("^\\*|\\*$", "");
            if (bare.indexOf('*') >= 0 || SecretNames.plain(bare).length() < SHORTEST) {
                throw new IllegalArgumentException("'" + name + "' must have at least " + SHORTEST
                        + " letters or digits, and * only at its beginning or end");
            }
        }
    }

    /** Whether a member of this name is secret by these rules. */
    boolean name(String member) {
        if (names.isEmpty()) {
            return false;
        }
        String plain = SecretNames.plain(member);
        return names.stream().anyMatch(name -> matches(name, plain));
    }

    private static boolean matches(String rule, String plain) {
        String wanted = SecretNames.plain(rule);
        boolean open = rule.startsWith("*");
        if (rule.endsWith("*")) {
            return open ? plain.contains(wanted) : plain.startsWith(wanted);
        }
        return open ? plain.endsWith(wanted) : plain.equals(wanted);
    }
}
