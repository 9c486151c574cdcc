package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RestTest {
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyOperationAndParameterIsDescribed() {
        JsonNode paths = get(Role.CONSUMER, DESCRIPTION).json().get("paths");
        Map<String, Set<String>> documented = new TreeMap<>();
        paths.forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
            String name = method.toUpperCase(Locale.ROOT) + " " + path;
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).hasSize(1);
            assertThat(operation.get("responses").has("default")).as(name).isTrue();
            Set<String> parameters = new TreeSet<>();
            operation.path("parameters").forEach(parameter -> {
                assertThat(parameter.path("description").asString(""))
                        .as(name + " " + parameter.get("name"))
                        .isNotBlank();
                parameters.add(parameter.get("name").asString());
            });
            documented.put(name, parameters);
        }));
        assertThat(documented).isEqualTo(mapped());
    }

    /** What is mapped, with its parameters, as the controllers declare them. */
    private Map<String, Set<String>> mapped() {
        Map<String, Set<String>> mapped = new TreeMap<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((endpoint, handler) -> endpoint.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith(DESCRIPTION))
                        .forEach(path -> {
                            for (RequestMethod method :
                                    endpoint.getMethodsCondition().getMethods()) {
                                String name = method + " " + path.replace("{*", "{");
                                Set<String> parameters = new TreeSet<>(parameters(handler));
                                mapped.put(name, parameters);
                            }
                        }));
        return mapped;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            boolean named = parameter.hasParameterAnnotation(PathVariable.class)
                    || (parameter.hasParameterAnnotation(RequestParam.class)
                            && !MultiValueMap.class.isAssignableFrom(parameter.getParameterType()));
            if (named) {
                names.add(String.valueOf(parameter.getParameterName()));
            } else if (parameter.getParameterAnnotations().length == 0
                    && parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(part -> names.add(part.getName()));
            }
        }
        return names;
    }

    @Test
    void schemasComeFromTheWireRecords() {
        JsonNode api = get(Role.CONSUMER, DESCRIPTION).json();
        JsonNode schemas = api.get("components").get("schemas");
        assertThat(schemas.propertyNames())
                .contains("Problem", "AuditEntries", "CatalogColumn", "LineageColumn", "Tokens");
        assertThat(schemas.get("AuditEntry").get("properties").propertyNames())
                .contains("index", "time", "actor", "object", "outcome", "facts");
        assertThat(schemas.get("AuditEntry")
                        .get("properties")
                        .get("request")
                        .get("type")
                        .asString())
                .isEqualTo("string");
        assertThat(api.get("components")
                        .get("securitySchemes")
                        .get("token")
                        .get("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(references(api))
                .allSatisfy(name -> assertThat(schemas.has(name)).as(name).isTrue());
    }

    private static List<String> references(JsonNode api) {
        return Stream.of(api.toString().split("#/components/schemas/"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }

    @Test
    void needsAToken() {
        send(to(DESCRIPTION)).problem(401, "unauthenticated");
    }
}
