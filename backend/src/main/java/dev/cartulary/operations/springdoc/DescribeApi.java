package dev.cartulary.operations.springdoc;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds the words to what springdoc found in the controllers, and what those hide from it. */
final class DescribeApi implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String ALL_PARAMETERS = "MultiValueMap";

    private final ApiTexts texts;

    DescribeApi(ApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getComponents().getSchemas().keySet().removeIf(name -> name.startsWith(ALL_PARAMETERS));
        api.getComponents().getSchemas().values().forEach(DescribeApi::openValues);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setTags(null);
                    operation.getResponses().addApiResponse("default", refusal());
                    Optional.ofNullable(texts.operations().get(method + " " + path))
                            .ifPresent(text -> describe(operation, text));
                }));
    }

    /** A map to objects is one to whatever fits: facts are numbers and words. */
    private static void openValues(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getAdditionalProperties() instanceof Schema<?> value
                            && "object".equals(type(value)))
                    .forEach(property -> property.setAdditionalProperties(true));
        }
    }

    private static void describe(Operation operation, ApiTexts.Operation text) {
        operation.addTagsItem(text.tag());
        operation.setSummary(text.summary());
        text.description().ifPresent(operation::setDescription);
        operation.setParameters(parameters(operation, text.parameters()));
        text.body()
                .ifPresent(body -> operation.setRequestBody(new RequestBody()
                        .required(true)
                        .description(body.description())
                        .content(content(body.type()))));
        text.answer()
                .ifPresent(answer -> operation.getResponses().forEach((status, response) -> {
                    if (!status.equals("default")) {
                        response.description(answer.description()).content(content(answer.type()));
                    }
                }));
    }

    /** Those found, described; and those that a controller reads out of the address itself. */
    private static List<Parameter> parameters(Operation operation, Map<String, String> descriptions) {
        List<Parameter> all = new ArrayList<>();
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        // All parameters at once, as a map, is not a parameter.
        all.removeIf(parameter -> parameter.getSchema() == null
                || parameter.getSchema().get$ref() != null
                || "object".equals(type(parameter.getSchema())));
        all.forEach(parameter -> parameter.setDescription(descriptions.get(parameter.getName())));
        descriptions.forEach((name, description) -> {
            if (all.stream().noneMatch(parameter -> parameter.getName().equals(name))) {
                all.add(new QueryParameter()
                        .name(name)
                        .description(description)
                        .required(false)
                        .schema(new StringSchema()));
            }
        });
        return all;
    }

    /** In the words of OpenAPI 3.0 or of 3.1, which allows several. */
    private static @Nullable String type(Schema<?> schema) {
        return schema.getTypes() == null ? schema.getType() : String.join(" ", schema.getTypes());
    }

    private static Content content(String type) {
        Schema<?> schema = type.endsWith("json")
                ? new Schema<>()
                : new StringSchema().format(type.startsWith("text/") ? null : "binary");
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, with the reason")
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        var flaw = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("Place in the body (RFC 6901)"))
                .addProperty("parameter", new StringSchema().description("Query or path parameter"))
                .addProperty("reason", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty(
                        "type", new StringSchema().description("urn:cartulary:problem: and a code that never changes"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong, in one sentence"))
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(flaw))
                .addProperty(
                        "reference",
                        new StringSchema().description("Of a 500; the log file of the server carries it too"));
    }
}
