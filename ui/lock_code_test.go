package ui

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"
)

func TestPersonalCode(t *testing.T) {
	c := newLockCode("café 12")
	for _, x := range []struct {
		name, code string
		want       bool
	}{
		{"the code opens", "café 12", true},
		{"with its accent written in two characters too", "cafe\u0301 12", true},
		{"another does not", "cafe 12", false},
		{"nor nothing", "", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := c.opens(x.code); got != x.want {
				t.Errorf("opens: %t", got)
			}
		})
	}
	t.Run("what is kept holds nothing of the code, and still opens when read back", func(t *testing.T) {
		b, err := json.Marshal(Personal{Code: c})
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte("caf")) {
			t.Errorf("kept: %s", b)
		}
		var back Personal
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if !back.Code.opens("café 12") {
			t.Error("read back, it does not open")
		}
	})
	t.Run("the same code twice is kept differently", func(t *testing.T) {
		if bytes.Equal(newLockCode("café 12").Hash, c.Hash) {
			t.Error("no salt")
		}
	})
	t.Run("without a code nothing opens", func(t *testing.T) {
		if (LockCode{}).IsSet() || (LockCode{}).opens("") {
			t.Error("the zero code opens")
		}
	})
}

func TestPauseAfterWrongCodes(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for _, x := range []struct {
		name  string
		wrong int
		later time.Duration
		want  time.Duration
	}{
		{"none after four", 4, 0, 0},
		{"half a minute after five", 5, 0, 30 * time.Second},
		{"less as time goes by", 5, 20 * time.Second, 10 * time.Second},
		{"none once it is over", 5, 31 * time.Second, 0},
		{"twice as long after six", 6, 0, time.Minute},
		{"never more than a quarter of an hour", 400, 0, 15 * time.Minute},
		{"no longer when the clock is set back", 5, -48 * time.Hour, 30 * time.Second},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := Personal{Wrong: x.wrong, WrongAt: at}
			if got := p.pauseLeft(at.Add(x.later)); got != x.want {
				t.Errorf("got %s, want %s", got, x.want)
			}
		})
	}
}
