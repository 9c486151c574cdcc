package dev.cartulary.marquez;

import dev.cartulary.openlineage.ProducerTime;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the time of an event without making a tree of it. */
final class EventTime {
    private static final JsonFactory JSON = new JsonFactory();

    private EventTime() {}

    /** Empty where the text is no event. */
    static Optional<Instant> of(String event) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), event)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("eventTime") && value == JsonToken.VALUE_STRING) {
                    return ProducerTime.parse(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
