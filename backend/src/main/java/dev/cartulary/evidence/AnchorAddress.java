package dev.cartulary.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for addresses that settings name and checkpoints are sent to. */
public final class AnchorAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private AnchorAddress() {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a sentence that names the setting, never the value: it may hold a secret
     */
    public static URI parse(String setting, @Nullable String text) {
        AnchorSettings.require(text != null && !text.isBlank(), setting + " is missing");
        URI address = read(setting, String.valueOf(text));
        String scheme = address.getScheme();
        AnchorSettings.require(
                scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null,
                setting + " must be an http or https address with a host");
        AnchorSettings.require(address.getRawUserInfo() == null, setting + " must not hold a user or password");
        return address;
    }

    /** Scheme, host and port alone: the path of a webhook is often its secret. */
    static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    /** Whether nobody on the way can read or change what is sent. */
    static boolean isProtected(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || isThisMachine(address.getHost());
    }

    static boolean fitsHeader(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static URI read(String setting, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Without its cause, whose message repeats the text.
            throw new IllegalArgumentException(setting + " is not an address");
        }
    }
}
