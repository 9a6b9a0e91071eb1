package io.firsthand;

import io.firsthand.support.ProductTest;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** The other half of the tests on the whole product: money, returns, people, rules, platform, and the desk itself. */
@Suite
@AllTests
@IncludeClassNamePatterns(AllTests.ALL)
@ExcludeClassNamePatterns(AllTests.OF_THE_CASE)
@IncludeTags(ProductTest.TAG)
class DeskSuite {}
