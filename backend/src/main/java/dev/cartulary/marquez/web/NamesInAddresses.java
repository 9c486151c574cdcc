package dev.cartulary.marquez.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets names of datasets and jobs stand in addresses of Marquez, where {@code s3://bucket} is {@code s3%3A%2F%2Fbucket}: encoded
 * slashes, percent signs, dots and semicolons. Elsewhere all of them stay refused. Below {@code /marquez} one rule holds for all
 * addresses, so nobody gets around another by writing one differently.
 */
final class NamesInAddresses implements HttpFirewall {
    private final StrictHttpFirewall elsewhere = new StrictHttpFirewall();
    private final StrictHttpFirewall names = new StrictHttpFirewall();

    NamesInAddresses() {
        names.setAllowUrlEncodedSlash(true);
        names.setAllowUrlEncodedDoubleSlash(true);
        names.setAllowUrlEncodedPercent(true);
        names.setAllowUrlEncodedPeriod(true);
        names.setAllowSemicolon(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean marquez = request.getRequestURI().startsWith(Addresses.PREFIX + "/");
        return (marquez ? names : elsewhere).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return elsewhere.getFirewalledResponse(response);
    }
}
