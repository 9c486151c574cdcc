// Identity: a token is found by the hash of its secret on every request of a program, and two can never share one.
CREATE CONSTRAINT api_token_hash IF NOT EXISTS FOR (n:ApiToken) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT api_token_id IF NOT EXISTS FOR (n:ApiToken) REQUIRE n.id IS UNIQUE;
// One node to lock, so that of two first starts at the same time only one leaves a token.
CREATE CONSTRAINT api_token_register_id IF NOT EXISTS FOR (n:ApiTokenRegister) REQUIRE n.id IS UNIQUE;
