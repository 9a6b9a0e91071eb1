package io.firsthand;

import io.firsthand.support.ProductTest;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** The tests on the whole product: one after the other, because they share its database and its clock. */
@Suite
@AllTests
@IncludeTags(ProductTest.TAG)
class ProductSuite {}
