package dev.cartulary.openlineage.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags of a run, job or dataset, and of a dataset's fields ({@code tags}). */
public record TagsFacet(FacetEnvelope envelope, List<Tag> tags) implements EnvelopedFacet {
    public TagsFacet {
        tags = List.copyOf(tags);
    }

    /**
     * @param value absent for a tag that is only a word
     * @param source who set it, for example a scanner or a user
     * @param field path of the field that is tagged; absent for the thing as a whole
     */
    public record Tag(String key, Optional<String> value, Optional<String> source, Optional<String> field) {}

    static TagsFacet read(FacetEnvelope envelope, FacetBody body) throws UnreadableFacetException {
        List<Tag> tags = new ArrayList<>();
        for (FacetBody tag : body.requiredObjects("tags")) {
            tag.name("key")
                    .ifPresent(key -> tags.add(new Tag(key, tag.text("value"), tag.text("source"), tag.name("field"))));
        }
        return new TagsFacet(envelope, tags);
    }
}
