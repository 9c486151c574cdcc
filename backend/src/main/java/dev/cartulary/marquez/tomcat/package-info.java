/** What the web server must know for clients of Marquez. */
@NullMarked
package dev.cartulary.marquez.tomcat;

import org.jspecify.annotations.NullMarked;
