package dev.cartulary.marquez.web;

import dev.cartulary.identity.Actor;
import dev.cartulary.identity.Guest;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** On the port of its own, what stands below {@code /marquez} stands at the root, and nothing else is there. */
final class MarquezPort extends OncePerRequestFilter {
    private static final String V1 = "/api/v1/";
    private static final String BETA = "/api/v2beta/";

    private final int port;
    private final Optional<Actor> reader;
    private final ProblemWriter problems;

    MarquezPort(MarquezSettings settings, ProblemWriter problems) {
        this.port = settings.ownPort().orElse(-1);
        this.reader = settings.namedReader()
                .map(name -> new Actor(new Principal("service:" + name, Set.of(Role.CONSUMER)), name));
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getLocalPort() != port;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (!address.startsWith(V1) && !address.startsWith(BETA)) {
            problems.write(request, response, ErrorCode.NOT_FOUND, "On this port there is only /api/v1/ of Marquez.");
            return;
        }
        if (onlyReads(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            reader.ifPresent(service -> request.setAttribute(Guest.ATTRIBUTE, Guest.as(service)));
        }
        chain.doFilter(new Moved(request), response);
    }

    private static boolean onlyReads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** The same request, at the address where it is answered. */
    private static final class Moved extends HttpServletRequestWrapper {
        Moved(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return Addresses.PREFIX + super.getRequestURI();
        }

        @Override
        public String getServletPath() {
            return Addresses.PREFIX + super.getServletPath();
        }
    }
}
