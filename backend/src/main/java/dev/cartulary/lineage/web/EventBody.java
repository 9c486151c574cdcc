package dev.cartulary.lineage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.lineage.AdmitSender;
import dev.cartulary.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reads the body of a request with events. Emitters differ: some send no content type, some a charset, some compress, some are
 * slow. Whatever they do, no more than the limit is ever held in memory, nor for longer than they may take.
 */
final class EventBody {
    private static final int STEP = 64 * 1024;
    /** Where a gzip member tells the length of what it holds, modulo 2^32 (RFC 1952 section 2.3.1). */
    private static final int TRAILER_LENGTH = 4;

    private final AdmitSender.Admission admission;
    private final int limit;
    private final Duration time;
    private final long begun = System.nanoTime();

    /**
     * @param admission accounts for what is held
     * @param limit the most bytes, before and after decompression
     * @param time how long the sender may take
     */
    EventBody(AdmitSender.Admission admission, int limit, Duration time) {
        this.admission = admission;
        this.limit = limit;
        this.time = time;
    }

    /**
     * The body as JSON in UTF-8, decompressed.
     *
     * @throws BodyRefused if it is larger, or not JSON by its own account, or does not come in time
     * @throws dev.cartulary.lineage.TooMuchAtOnce if there is no memory for it
     */
    byte[] read(HttpServletRequest request) throws IOException {
        Charset charset = charset(request.getContentType());
        boolean compressed = isCompressed(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge();
        }
        // At once: were it held bit by bit, many that are half read could all wait for one another.
        admission.hold((int) Math.max(0, announced));
        byte[] sent = sent(request);
        byte[] plain = compressed ? decompress(sent) : sent;
        return charset.equals(UTF_8) ? plain : new String(plain, charset).getBytes(UTF_8);
    }

    private byte[] sent(HttpServletRequest request) throws IOException {
        try {
            return upTo(0, request.getInputStream());
        } catch (IOException e) {
            if (e.getCause() instanceof SocketTimeoutException || e instanceof SocketTimeoutException) {
                throw tooSlow(e);
            }
            throw e;
        }
    }

    private static Charset charset(@Nullable String contentType) {
        if (contentType == null) {
            return UTF_8;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            String subtype = type.getSubtype();
            if (type.getType().equals("application") && (subtype.equals("json") || subtype.endsWith("+json"))) {
                return type.getCharset() == null ? UTF_8 : type.getCharset();
            }
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw notJson(e);
        }
        throw notJson(null);
    }

    private static boolean isCompressed(@Nullable String encoding) {
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new BodyRefused(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The Content-Encoding must be gzip, or left out.", null);
        };
    }

    private byte[] decompress(byte[] sent) {
        admission.hold(sent.length + (int) Math.min(limit, claimed(sent)));
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return upTo(sent.length, stream);
        } catch (IOException e) {
            throw new BodyRefused(ErrorCode.MALFORMED_REQUEST, "The body is not gzip, or was cut short.", e);
        }
    }

    /** What a packed body says it is unpacked. Nobody has to believe it. */
    private static long claimed(byte[] sent) {
        return sent.length < TRAILER_LENGTH
                ? 0
                : Integer.toUnsignedLong(
                        ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN).getInt(sent.length - TRAILER_LENGTH));
    }

    private byte[] upTo(int held, InputStream stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int read = stream.read(step); read >= 0; read = stream.read(step)) {
            if (bytes.size() + read > limit) {
                throw tooLarge();
            }
            if (System.nanoTime() - begun > time.toNanos()) {
                throw tooSlow(null);
            }
            admission.hold(held + bytes.size() + read);
            bytes.write(step, 0, read);
        }
        return bytes.toByteArray();
    }

    private BodyRefused tooLarge() {
        return new BodyRefused(
                ErrorCode.TOO_LARGE,
                "The body is larger than the limit of " + limit + " bytes after decompression.",
                null);
    }

    private BodyRefused tooSlow(@Nullable Throwable cause) {
        return new BodyRefused(
                ErrorCode.TOO_SLOW,
                "The body did not come within " + time.toSeconds() + " seconds, or nothing of it for some.",
                cause);
    }

    private static BodyRefused notJson(@Nullable Throwable cause) {
        return new BodyRefused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type must be application/json, with a charset that Java knows or none.",
                cause);
    }
}
