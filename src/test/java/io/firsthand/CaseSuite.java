package io.firsthand;

import io.firsthand.support.ProductTest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** Half of the tests on the whole product: one after the other, because they share its database and its clock. */
@Suite
@AllTests
@IncludeClassNamePatterns(AllTests.OF_THE_CASE)
@IncludeTags(ProductTest.TAG)
class CaseSuite {}
