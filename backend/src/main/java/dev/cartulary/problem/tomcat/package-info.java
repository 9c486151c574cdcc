/** What the server itself refuses, before any code of ours is asked. */
@NullMarked
package dev.cartulary.problem.tomcat;

import org.jspecify.annotations.NullMarked;
