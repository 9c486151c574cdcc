package dev.cartulary.problem.tomcat;

import dev.cartulary.problem.ProblemWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.MediaType;

/** Answers with a problem where Tomcat would with a page of its own: addresses and headers that it cannot read. */
final class ReportAsProblem extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final ProblemWriter writer;

    ReportAsProblem(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        boolean answered = response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported() || !mayWrite(response)) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(writer.unreadable(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // As its superclass does: the sender has gone, or an answer has begun.
            container.getLogger().debug(e);
        }
    }

    private static boolean mayWrite(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
