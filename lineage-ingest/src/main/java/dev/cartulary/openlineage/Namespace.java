package dev.cartulary.openlineage;

/**
 * The scope in which a job or dataset name is unique, for example {@code postgres://db.example.com:5432}.
 *
 * @param name exact and case-sensitive, as the producer sent it; never empty, at most {@value Names#MAX_LENGTH} characters
 */
public record Namespace(String name) {
    public Namespace {
        Names.require("namespace", name);
    }
}
