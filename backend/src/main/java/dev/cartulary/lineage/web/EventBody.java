package dev.cartulary.lineage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reads the body of a request with events. Emitters differ: some send no content type, some a charset, some compress. Whatever
 * they do, no more than the limit is ever held in memory.
 */
final class EventBody {
    private EventBody() {}

    /**
     * The body as JSON in UTF-8, decompressed.
     *
     * @param limit the most bytes, before and after decompression
     * @throws BodyRefused if it is larger, or not JSON by its own account
     */
    static byte[] read(HttpServletRequest request, int limit) throws IOException {
        Charset charset = charset(request.getContentType());
        boolean compressed = isCompressed(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        byte[] sent = upTo(limit, request.getInputStream());
        byte[] plain = compressed ? decompress(sent, limit) : sent;
        return charset.equals(UTF_8) ? plain : new String(plain, charset).getBytes(UTF_8);
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

    private static byte[] decompress(byte[] sent, int limit) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return upTo(limit, stream);
        } catch (IOException e) {
            throw new BodyRefused(ErrorCode.MALFORMED_REQUEST, "The body is not gzip, or was cut short.", e);
        }
    }

    private static byte[] upTo(int limit, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(limit);
        if (bytes.length == limit && stream.read() >= 0) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    private static BodyRefused tooLarge(int limit) {
        return new BodyRefused(
                ErrorCode.TOO_LARGE,
                "The body is larger than the limit of " + limit + " bytes after decompression.",
                null);
    }

    private static BodyRefused notJson(@Nullable Throwable cause) {
        return new BodyRefused(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type must be application/json, with a charset that Java knows or none.",
                cause);
    }
}
