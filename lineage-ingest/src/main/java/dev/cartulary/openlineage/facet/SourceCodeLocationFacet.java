package dev.cartulary.openlineage.facet;

import java.util.Optional;

/**
 * Where the code of a job is kept ({@code sourceCodeLocation}).
 *
 * @param type of the version control system, for example {@code git}
 * @param url of the file at that version
 * @param path of the file in the repository
 * @param version commit
 */
public record SourceCodeLocationFacet(
        FacetEnvelope envelope,
        Optional<String> type,
        Optional<String> url,
        Optional<String> repoUrl,
        Optional<String> path,
        Optional<String> version,
        Optional<String> tag,
        Optional<String> branch,
        Optional<String> pullRequestNumber)
        implements EnvelopedFacet {
    static SourceCodeLocationFacet read(FacetEnvelope envelope, FacetBody body) {
        return new SourceCodeLocationFacet(
                envelope,
                body.text("type"),
                body.text("url"),
                body.text("repoUrl"),
                body.text("path"),
                body.text("version"),
                body.text("tag"),
                body.text("branch"),
                body.text("pullRequestNumber"));
    }
}
