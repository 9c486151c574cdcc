package dev.cartulary.openlineage.wire;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one event, so that its sender learns all of it at once. */
final class Problems {
    /** A reply stays small even if every one of a thousand inputs lacks its name. */
    private static final int MOST = 20;

    private final List<Problem> found = new ArrayList<>();
    private Refusal refusal = Refusal.INVALID;

    void add(Place place, String reason) {
        if (found.size() < MOST) {
            add(place.pointer(), reason);
        }
    }

    void add(String pointer, String reason) {
        if (found.size() < MOST) {
            found.add(new Problem(pointer, reason));
        }
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    void tooLarge(Place place, String reason) {
        refusal = Refusal.TOO_LARGE;
        add(place, reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    RefusedEvent refuse(int index) {
        return new RefusedEvent(index, refusal, found);
    }
}
