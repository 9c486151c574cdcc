package dev.cartulary.audit.checkpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads C2SP tlog-policy, line by line. */
final class PolicyParser {
    private static final String NONE = "none";

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new HashMap<>();
    private final Map<String, TrustPolicy.Group> groups = new HashMap<>();
    private @Nullable String quorum;

    TrustPolicy parse(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = strip(line);
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                try {
                    line(List.of(stripped.split("[ \t]+")));
                } catch (MalformedNoteException e) {
                    throw new MalformedNoteException("Policy line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        if (quorum == null) {
            throw new MalformedNoteException("A policy has exactly one quorum line");
        }
        return new TrustPolicy(logs, witnesses, groups, quorum.equals(NONE) ? Optional.empty() : Optional.of(quorum));
    }

    private void line(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedNoteException("unknown keyword '" + words.getFirst() + "'");
        }
    }

    private void log(List<String> words) {
        requireWords(words, 2, 3);
        VerifierKey key = VerifierKey.parse(words.get(1));
        if (key.type() == KeyType.ED25519_COSIGNATURE || logs.stream().anyMatch(key::sharesKeyWith)) {
            throw new MalformedNoteException("not the key of a log, or listed twice");
        }
        logs.add(key);
    }

    private void witness(List<String> words) {
        requireWords(words, 3, 4);
        VerifierKey key = VerifierKey.parse(words.get(2));
        if (!key.type().timestamped() || witnesses.values().stream().anyMatch(key::sharesKeyWith)) {
            throw new MalformedNoteException("not the key of a witness, or listed twice");
        }
        requireNew(words.get(1));
        witnesses.put(words.get(1), key);
    }

    private void group(List<String> words) {
        requireWords(words, 4, Integer.MAX_VALUE);
        List<String> members = words.subList(3, words.size());
        if (!members.stream().allMatch(this::known) || new HashSet<>(members).size() != members.size()) {
            throw new MalformedNoteException("a group lists names defined above, each once");
        }
        long threshold = switch (words.get(2)) {
            case "all" -> members.size();
            case "any" -> 1;
            default -> Decimal.parse(words.get(2));
        };
        requireNew(words.get(1));
        groups.put(words.get(1), new TrustPolicy.Group((int) Math.min(threshold, Integer.MAX_VALUE), members));
    }

    private void quorum(List<String> words) {
        requireWords(words, 2, 2);
        String name = words.get(1);
        if (quorum != null || !(name.equals(NONE) || known(name))) {
            throw new MalformedNoteException("one quorum, of a name defined above");
        }
        quorum = name;
    }

    private boolean known(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private void requireNew(String name) {
        if (known(name) || name.equals(NONE)) {
            throw new MalformedNoteException("the name '" + name + "' is taken");
        }
    }

    private static void requireWords(List<String> words, int fewest, int most) {
        if (words.size() < fewest || words.size() > most) {
            throw new MalformedNoteException("wrong number of words");
        }
    }

    /** Only space and tab are white space here; a carriage return is an error further on. */
    private static String strip(String line) {
        return line.replaceAll("^[ \t]+|[ \t]+$", "");
    }
}
