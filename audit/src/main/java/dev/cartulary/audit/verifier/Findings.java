package dev.cartulary.audit.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings. Keeps the first hundred and counts the rest, so that a ruined log does not exhaust memory. */
public final class Findings {
    private static final int KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private Verdict worst = Verdict.OK;
    private long count;

    void add(Verdict verdict, String detail) {
        if (kept.size() < KEPT) {
            kept.add(new Finding(verdict, detail));
        }
        count++;
        worst = List.of(worst, verdict).stream().min(Comparator.naturalOrder()).orElse(verdict);
    }

    /** The first hundred findings, in the order they were made. */
    public List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** The worst of them; {@link Verdict#OK} when there are none. */
    public Verdict verdict() {
        return worst;
    }
}
