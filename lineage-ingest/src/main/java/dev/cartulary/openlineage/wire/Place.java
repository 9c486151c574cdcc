package dev.cartulary.openlineage.wire;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document. Cheap to extend, written out only where something is wrong there. */
record Place(@Nullable Place parent, String segment) {
    static final Place ROOT = new Place(null, "");

    Place member(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** The place as a JSON pointer. */
    String pointer() {
        // RFC 6901 §3: ~ first, or the escapes of / would be escaped again.
        return parent == null
                ? ""
                : parent.pointer() + '/' + segment.replace("~", "~0").replace("/", "~1");
    }
}
