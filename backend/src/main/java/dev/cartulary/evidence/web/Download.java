package dev.cartulary.evidence.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file for the caller. It becomes one with its first byte: a refusal before that is still a problem and not a file. */
final class Download extends OutputStream {
    private final HttpServletResponse response;
    private final String name;
    private @Nullable ServletOutputStream body;

    Download(HttpServletResponse response, String name) {
        this.response = response;
        this.name = name;
    }

    @Override
    public void write(int value) throws IOException {
        body().write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        body().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (body != null) {
            body.flush();
        }
    }

    private ServletOutputStream body() throws IOException {
        ServletOutputStream open = body;
        if (open == null) {
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            open = response.getOutputStream();
            body = open;
        }
        return open;
    }
}
