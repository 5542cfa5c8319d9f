// Package torture holds the monkey: it clicks, types and drops at random in the
// window on the sample data, and stops at the first panic, unexpected error or
// lost draft. Its tests run a little of it each time; "make torture" ten minutes.
package torture
