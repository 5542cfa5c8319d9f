package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

func TestComputeCompletesATableAndTellsBadLines(t *testing.T) {
	const head = "received,zone,gap8,clear8,clear8_extended,counted_back,safe_from,proposed\n"
	const row = "2026-04-23,metropole,2026-05-01,2026-05-02,2026-05-05,2026-05-01,2026-05-05,2026-05-05\n"
	for _, c := range []struct {
		name, in, out, said string
		args                []string
		err                 error
	}{
		{"a good table", "received,zone\n2026-04-23,metropole\n", head + row, "", []string{"notice"}, nil},
		{
			"a bad line", "received,zone\n2026-04-31,metropole\n2026-04-23,metropole\n2026-04-23,atlantis\n", head + row,
			"line 2: no such date: 2026-04-31\nline 4: unknown zone: atlantis\n",
			[]string{"notice"},
			errSaid,
		},
		{
			"a bad line, said in French", "received,zone\n2026-04-31,metropole\n", head,
			"line 2: date inexistante\u00a0: 2026-04-31\n",
			[]string{"-lang", "fr", "notice"},
			errSaid,
		},
		{"a header that lacks a column", "received\n", "", "line 1: column \"zone\" is missing: header\n", []string{"notice"}, errSaid},
		{"no table", "", "", "", nil, errUsage},
		{"two tables", "", "", "", []string{"notice", "window"}, errUsage},
		{"a table nobody knows", "", "", "", []string{"appeal"}, errUsage},
		{"a language nobody knows", "", "", "", []string{"votes", "-lang", "de"}, errUsage},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, said bytes.Buffer
			err := computeTable(c.args, strings.NewReader(c.in), &out, &said)
			if !errors.Is(err, c.err) || err != nil && c.err == nil {
				t.Errorf("got error %v, want %v", err, c.err)
			}
			if out.String() != c.out {
				t.Errorf("got\n%swant\n%s", out.String(), c.out)
			}
			if said.String() != c.said {
				t.Errorf("said\n%swant\n%s", said.String(), c.said)
			}
		})
	}
}

func TestAFullDiskIsNotABadLine(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no full device")
	}
	defer func() { _ = full.Close() }()
	err = computeTable([]string{"exclusion"}, strings.NewReader("start\n2026-01-15\n"), full, &bytes.Buffer{})
	if err == nil || errors.Is(err, errSaid) {
		t.Errorf("got %v", err)
	}
}
