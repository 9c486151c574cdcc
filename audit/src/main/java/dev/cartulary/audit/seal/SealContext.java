package dev.cartulary.audit.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Where a value is sealed into. It can be opened nowhere else: a field that was moved to another entry or log is refused.
 *
 * @param origin the log
 * @param event id of the event that carries the field
 */
public record SealContext(String origin, UUID event) {
    private static final String PURPOSE = "cartulary.dev/sealed-field@v1";

    /** The additional authenticated data: each part after its length as {@code u32be}, so no two contexts coincide. */
    byte[] authenticated(String field) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : List.of(PURPOSE, origin, event.toString(), field)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
