"""First imports run a module once; the stack shows who asked."""

import alpha
import beta
import alpha

print(alpha.shared is beta.shared)
