// Package rules is the judgement: one rule a file, each a pure function of one
// Matter. A verdict shows its arithmetic and its article; Check tells whether
// an act may be recorded, and every reason why not.
package rules
