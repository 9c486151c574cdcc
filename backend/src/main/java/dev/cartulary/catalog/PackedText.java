package dev.cartulary.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Long texts that nothing searches, as the graph keeps them: deflated, a facet of column lineage takes a tenth of its length. */
public final class PackedText {
    /** Shorter ones fit a record or two of the store as they are. */
    private static final int WORTH_IT = 200;

    private PackedText() {}

    /** A short text as it is, a longer one as bytes. */
    public static Object pack(String text) {
        return text.length() < WORTH_IT ? text : deflated(text);
    }

    /**
     * The text again.
     *
     * @param packed what {@link #pack} gave
     * @throws UncheckedIOException if it is not that
     */
    public static String unpack(Object packed) {
        return packed instanceof byte[] bytes ? inflated(bytes) : String.valueOf(packed);
    }

    private static String inflated(byte[] bytes) {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(String text) {
        var bytes = new ByteArrayOutputStream(text.length() / 8);
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
