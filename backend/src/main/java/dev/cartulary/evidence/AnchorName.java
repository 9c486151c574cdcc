package dev.cartulary.evidence;

import dev.cartulary.audit.ObjectRef;
import java.util.regex.Pattern;

/**
 * What the operator calls an anchor, unique among all of them.
 *
 * @param value 1 to 64 letters, digits, underscores and hyphens, the first a letter or digit
 */
public record AnchorName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** Refuses names that entries of the log could not carry. */
    public AnchorName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The name of an anchor under cartulary.audit.anchors has 1 to 64 letters,"
                            + " digits, _ and -, and starts with a letter or digit");
        }
    }

    /** How entries of the log name it. */
    ObjectRef reference() {
        return new ObjectRef("anchor:" + value);
    }
}
