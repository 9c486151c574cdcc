package dev.cartulary.openlineage.facet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dataset lives ({@code dataSource}).
 *
 * @param sourceName what the producer calls the place
 * @param uri without credentials; the form is the producer's and not always a URI (JDBC addresses)
 */
public record DataSourceFacet(FacetEnvelope envelope, Optional<String> sourceName, Optional<String> uri)
        implements EnvelopedFacet {

    // RFC 3986 §3.2.1: userinfo is what stands before the last @ of the authority.
    private static final Pattern USERINFO = Pattern.compile("(?<scheme>[A-Za-z0-9+.-]*)://(?<userinfo>[^/?#\\s]*)@");

    /** The part before the @ names a container there, not a user. */
    private static final Pattern CONTAINER_SCHEME = Pattern.compile("(?i)abfss?|wasbs?");

    static DataSourceFacet read(FacetEnvelope envelope, FacetBody body) {
        return new DataSourceFacet(envelope, body.text("name"), body.text("uri").map(DataSourceFacet::withoutUserinfo));
    }

    private static String withoutUserinfo(String uri) {
        if (uri.indexOf('@') < 0) {
            return uri;
        }
        Matcher matcher = USERINFO.matcher(uri);
        return matcher.replaceAll(found -> {
            boolean isContainer = CONTAINER_SCHEME.matcher(found.group(1)).matches()
                    && found.group(2).indexOf(':') < 0;
            return Matcher.quoteReplacement(isContainer ? found.group() : found.group(1) + "://");
        });
    }
}
