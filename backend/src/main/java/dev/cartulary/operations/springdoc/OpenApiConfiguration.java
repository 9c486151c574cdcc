package dev.cartulary.operations.springdoc;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/** What springdoc cannot see in the controllers: who may call, in which words, and how a refusal looks. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "token";

    @Bean
    @Lazy
    ApiTexts apiTexts(JsonMapper json) {
        return ApiTexts.read(json);
    }

    @Bean
    @Lazy
    OpenAPI openApi(ApiTexts texts) {
        var api = new OpenAPI()
                .info(new Info()
                        .title("Cartulary")
                        .version("v1")
                        .description(texts.description())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(texts.token())))
                // Relative: whoever reads this has found the way, and a proxy may stand between.
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
        texts.tags()
                .forEach((name, text) -> api.addTagsItem(new Tag().name(name).description(text)));
        return api;
    }

    @Bean
    @Lazy
    OpenApiCustomizer describeApi(ApiTexts texts) {
        return new DescribeApi(texts);
    }

    @Bean
    @Lazy
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new WireNames());
    }
}
