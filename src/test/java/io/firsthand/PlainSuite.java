package io.firsthand;

import io.firsthand.support.ProductTest;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.Suite;

/** All other tests, in a JVM of their own beside those on the product. */
@Suite
@AllTests
@IncludeClassNamePatterns(AllTests.ALL)
@ExcludeTags({ProductTest.TAG, "benchmark"})
class PlainSuite {}
