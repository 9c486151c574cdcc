package dev.cartulary.marquez.web;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.NotFound;
import dev.cartulary.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What of Marquez is not answered says so, instead of looking like a mistyped address. */
@RestController
class NotServedController {
    /** Tags, deletions, runs and sources of Marquez's older API: everything comes in as an event here. */
    @RequestMapping(
            path = Addresses.V1 + "/**",
            method = {RequestMethod.PUT, RequestMethod.POST, RequestMethod.PATCH, RequestMethod.DELETE})
    void write(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        throw new Refused(
                ErrorCode.METHOD_NOT_ALLOWED,
                "Metadata comes in as OpenLineage events only: POST them to /api/v1/lineage.");
    }

    /** Without it, every other address would be one that takes other methods only. */
    @GetMapping(path = Addresses.V1 + "/**", produces = MediaType.APPLICATION_JSON_VALUE)
    void nothing() {
        throw new NotFound("There is nothing here.");
    }

    /** Figures that Marquez computes from its tables, the way upstream of single runs, and its experimental search. */
    @GetMapping({Addresses.V1 + "/stats/**", Addresses.V1 + "/runlineage/**", Addresses.PREFIX + "/api/v2beta/**"})
    void read() {
        throw new Refused(ErrorCode.NOT_SERVED, "Marquez answers this, and Cartulary does not; see docs/marquez.md.");
    }

    private static final class Refused extends ProblemException {
        private static final long serialVersionUID = 1L;

        Refused(ErrorCode code, String detail) {
            super(code, detail);
        }
    }
}
