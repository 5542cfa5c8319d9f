package main

import (
	"crypto/rand"
	"errors"
	"sync/atomic"
	"time"

	"greffe/cases/days"
)

var (
	errSaid      = errors.New("said already") // nothing is left to print
	errNoProfile = errors.New("the program carries no such profile")
	errNotAFile  = errors.New("it is not a plain file")
	errUsage     = errors.New("the command line cannot be read")
	errNotATest  = errors.New("the day can be set only on a demonstration or a test register")
	errNoDisplay = errors.New("there is no screen to show the window on (DISPLAY is not set)")
)

// realClock is the machine's.
type realClock struct{}

func (realClock) Now() time.Time  { return time.Now() }
func (realClock) Today() days.Day { return days.Of(time.Now()) }

// setClock is a day set by hand; the hour is the machine's. It moves forward only.
type setClock struct{ day atomic.Int32 }

func newSetClock(d days.Day) *setClock {
	c := &setClock{}
	c.day.Store(int32(d))
	return c
}

func (c *setClock) Today() days.Day { return days.Day(c.day.Load()) }

func (c *setClock) Now() time.Time {
	y, m, d := c.Today().Date()
	n := time.Now()
	return time.Date(y, m, d, n.Hour(), n.Minute(), n.Second(), n.Nanosecond(), n.Location())
}

// forward moves to the next day.
func (c *setClock) forward() { c.day.Add(1) }

// newID is a random identifier of 26 characters, never the same twice.
func newID() string { return rand.Text() }
