package ui

import (
	"crypto/rand"
	"crypto/subtle"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// A LockCode is what this machine keeps of somebody's personal code: never the
// code, but what Argon2id makes of it, with the salt and the costs that were
// used. The zero value is no code.
type LockCode struct {
	Salt   []byte `json:"salt,omitempty"`
	Hash   []byte `json:"hash,omitempty"`
	Passes uint32 `json:"passes,omitempty"`
	Memory uint32 `json:"memory,omitempty"` // KiB
	Lanes  uint8  `json:"lanes,omitempty"`
}

// The costs that RFC 9106 (section 4, second choice) recommends where memory is
// scarce: 64 MiB and three passes, some tenths of a second.
const (
	codePasses = 3
	codeMemory = 64 << 10
	codeLanes  = 4
	codeSalt   = 16
	codeHash   = 32
)

// leastCode is how many characters a code has at least.
const leastCode = 4

// newLockCode makes what is kept of a code. It takes some tenths of a second:
// never on the UI goroutine.
func newLockCode(code string) LockCode {
	c := LockCode{Salt: make([]byte, codeSalt), Passes: codePasses, Memory: codeMemory, Lanes: codeLanes}
	_, _ = rand.Read(c.Salt) // never fails
	c.Hash = c.of(code)
	return c
}

// of is what becomes of a code. A letter with its accent is the same however the
// keyboard writes it.
func (c LockCode) of(code string) []byte {
	return argon2.IDKey(norm.NFC.Bytes([]byte(code)), c.Salt, c.Passes, c.Memory, c.Lanes, codeHash)
}

// IsSet tells whether there is a code.
func (c LockCode) IsSet() bool {
	return len(c.Hash) == codeHash && len(c.Salt) > 0 && c.Passes > 0 && c.Memory > 0 && c.Lanes > 0
}

// opens tells whether a code is the one. It takes as long as newLockCode, and
// says nothing by the time it takes.
func (c LockCode) opens(code string) bool {
	return c.IsSet() && subtle.ConstantTimeCompare(c.of(code), c.Hash) == 1
}

// The pause after wrong codes: none for the first ones, then half a minute, and
// twice as long after each further one.
const (
	freeCodes  = 5
	firstPause = 30 * time.Second
	mostPause  = 15 * time.Minute
)

// codePause is how long nobody may try after a number of wrong codes in a row.
func codePause(wrong int) time.Duration {
	if wrong < freeCodes {
		return 0
	}
	pause := firstPause
	for range wrong - freeCodes {
		if pause *= 2; pause >= mostPause {
			return mostPause
		}
	}
	return pause
}

// pauseLeft is how long of the pause is left now. A clock that was set back
// makes it no longer than it was.
func (p Personal) pauseLeft(now time.Time) time.Duration {
	pause := codePause(p.Wrong)
	if pause == 0 {
		return 0
	}
	return max(0, min(pause, p.WrongAt.Add(pause).Sub(now)))
}
