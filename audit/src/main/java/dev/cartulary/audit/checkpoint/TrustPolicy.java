package dev.cartulary.audit.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose signatures suffice (C2SP tlog-policy): one of the known logs, and a quorum of witnesses.
 *
 * @param logs keys of the known logs
 * @param witnesses keys of the known witnesses by their name in the policy
 * @param groups groups by name
 * @param quorum the witness or group that must have cosigned; empty for none
 */
public record TrustPolicy(
        List<VerifierKey> logs,
        Map<String, VerifierKey> witnesses,
        Map<String, Group> groups,
        Optional<String> quorum) {
    /**
     * A set of witnesses or other groups.
     *
     * @param threshold how many of the members suffice
     * @param members names of witnesses and groups
     */
    public record Group(int threshold, List<String> members) {
        /** Refuses thresholds that are always or never reached. */
        public Group {
            if (threshold < 1 || threshold > members.size()) {
                throw new MalformedNoteException("A group of " + members.size() + " has no threshold " + threshold);
            }
            members = List.copyOf(members);
        }
    }

    /** Copies the collections. */
    public TrustPolicy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
        groups = Map.copyOf(groups);
    }

    /**
     * Reads a policy file.
     *
     * @throws MalformedNoteException naming the line that is wrong
     */
    public static TrustPolicy parse(String text) {
        return new PolicyParser().parse(text);
    }

    /** Whether enough witnesses cosigned. A false signature in the name of a witness counts as none. */
    public boolean quorumMet(SignedNote note) {
        Set<String> cosigned = witnesses.entrySet().stream()
                .filter(witness -> note.signatures().stream()
                        .anyMatch(signature -> witness.getValue().verifies(note.text(), signature)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return quorum.map(name -> satisfied(name, cosigned)).orElse(true);
    }

    /** Groups only name what stands above them, so this ends. */
    private boolean satisfied(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigned.contains(name);
        }
        long reached = group.members().stream()
                .filter(member -> satisfied(member, cosigned))
                .count();
        return reached >= group.threshold();
    }
}
