// Package storetest is the contract that every store of a register must pass:
// all or nothing, append-only, one writer a sequence, nothing lost.
package storetest
