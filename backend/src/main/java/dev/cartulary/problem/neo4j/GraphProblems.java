package dev.cartulary.problem.neo4j;

import dev.cartulary.problem.GraphUnavailable;
import dev.cartulary.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that does not answer is not an unexpected failure, wherever the driver was called from. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphProblems {
    private final ProblemWriter writer;

    GraphProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler({ServiceUnavailableException.class, SessionExpiredException.class, TransientException.class})
    void unavailable(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        writer.write(request, response, new GraphUnavailable(failure));
    }
}
