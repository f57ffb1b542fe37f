/// The pages: a class and a template per page, drawn on the server, in Arabic first and in English. They compute nothing but
/// their own looks. May import `core` and `register`; start reading at [org.mahdar.app.web.Site].
@NullMarked
package org.mahdar.app.web;

import org.jspecify.annotations.NullMarked;
