package dev.cartulary.ui.admin;

import dev.cartulary.access.CreateToken;
import dev.cartulary.access.ListTokens;
import dev.cartulary.access.RevokeToken;
import org.springframework.stereotype.Component;

/** What the page of API tokens does. */
@Component
record TokenActs(ListTokens list, CreateToken create, RevokeToken revoke) {}
