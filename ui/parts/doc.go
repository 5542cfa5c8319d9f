// Package parts holds Greffe's own widgets. They know nothing of cases and hold
// no words: texts are handed in, already worded. They keep no colour either, but
// ask the theme each time they paint, so that light, dark and the text size can
// change while they are on screen: change fields, then call Refresh.
//
// # Looks
//
//	NewTheme(Appearance{Mode, Scale, Trace})   the fyne.Theme; ModeSystem, ModeLight, ModeDark; ScaleSmall … ScaleDouble
//	ColorText, ColorMuted, ColorFaint, ColorAccent, ColorOK, ColorWarn, ColorDanger …   inks, see tokens.go
//	ToneNeutral, ToneInfo, ToneOK, ToneWarn, ToneDanger, ToneAdvisory                   what a colour means; Ink, Ground, Icon
//
// # Layouts
//
//	V(gap, …)  H(gap, …)  Pad(top, right, bottom, left, …)  PadAll(p, …)  Stack(…)  Center(o)  Middle(o)  Spacer()
//	Border(top, bottom, left, right, middle)            the keyboard goes in reading order
//	Columns(gap, widths, …)  ColumnsTop  ColumnsStretch >0 pixels, <0 a share, 0 the least width
//	SidePanel(main, side, width, gap, under)            side hides under a width; SideBelow puts it below, inside a Scroll
//	Fix(w, h, …)  Gap(w, h)  Scroll(o)  HLine()
//
// # Texts and surfaces
//
//	NewText(words, style, ink)       one line; NewEllipsis may be cut. Styles Body, Strong, Caption, CaptionStrong, Sub, Title, Display
//	NewWrap(words, style, ink, width)  several lines; Lines, Reserved
//	NewBox(fill, stroke, radius, o)  NewCard(o)
//	NewChip(label, tone, icon)  NewArticle("Art. 5.3")  NewCount("14")  NewAvatar("CL", tone, 34)  NewIcon(name, ink, 18)
//	NewRow(label, content, onTap)    hover, focus, SetSelected; OnKey, OnRune, OnPrimary (Ctrl+Enter)
//	NewBanner(tone, title, text)     Icon, Small, Article, Action *Button; Set
//
// # Buttons and fields
//
//	NewButton(label, icon, Primary|Secondary|Ghost|Danger, onTap)   NewSmallButton, NewIconButton(label, icon, onTap)
//	NewField(label, mark, hint, input)   SetError, SetInfo, Focus; FocusFirstError(fields…)
//	NewEntry(placeHolder)  NewArea(placeHolder, lines)   as widget.Entry; OnKey, OnPrimary, OnFocus
//	NewSelect(placeHolder, []Option, onChange)   SetSelected, Selected, Value; Labels("a", "b"); Option{Label, Detail, Icon, Tail, Blocked}
//	NewSegment([]SegmentOption{Label, Keys, Tone}, onChange)   SetSelected; OnMove, OnRune, Required
//	NewCheck(label, onChange)   SetChecked
//	NewDayField(placeHolder, *Calendar, onDay)   Day, SetDay, Readable; Mark func(day) (tone, reason)
//	NewHourField(placeHolder, write, onHour)     Hour, SetHour, Readable
//	NewMonth(*Calendar, day, onPick)             the month that a day field opens
//	Calendar{Today, Parse, Write, Spell, Month, Weekdays, Holiday, Unreadable}   the words for days, made once by the window
//
// # Navigation and overlays
//
//	NewTabs([]Tab{Label, Count}, onSelect)   Select, Step (Ctrl+Tab), SetItems; only the heads
//	NewSheet(title, lead, body)   Primary, Others, Width, First, OnEscape, OnClose; Open(canvas), Close, SetTrouble
//	NewPalette(placeHolder, find)  Hint, Nothing; Open(canvas), Close; PaletteItem{Option, Do}
//	NewToasts(after)              its Container last in a Stack; Say(words, undoWords, undo), Clear
//	OverlayOpen(canvas)           then leave commands and dropped files alone
//	OverlayKey(canvas, key)  OverlayPrimary(canvas)   first in the window's own key handler and Ctrl+Enter
//
// # Lists
//
//	NewList(name, length, newRow, fill)   At, Select; OnMove, OnOpen (Enter, press), OnAct (Ctrl+Enter), OnRune, OnKey, Head, Label, Height
//	    marks: Picked, OnRange (Shift), OnToggle (Space, Ctrl); OnSight, Refill (values changed), SetAt, Reveal
//	NewGrid(name, []GridColumn{Key, Title, Width, Sortable, Kind}, length, row)   List, SetColumns, SetSort, OnSort, OnWidth: for many rows
//	NewQuietButton(label, icon, kind, onTap)   a button in a row, no stop of Tab; Set
//	NewDataTable(name, []Column{Title, Width, Sortable, Trailing, Chip}, length, cell)   List, SortedBy, Descending, OnSort
//
// # The case
//
//	NewStepper(steps…)            Step{Label, Caption, StepDone|StepCurrent|StepAhead|StepSkipped}; SetSteps, SetLow
//	NewTimeline(*Calendar, from, to, lanes…)   Lane{Label, []Bar, []TimelineMark}; Hint, Sentence, Folded, ShowLabel, HideLabel, OnFold
//	NewVerdictRow(state, title, reason, article, word)   Note, Fix *Button, Details, Unfolded; VerdictMet, VerdictContestable, VerdictBroken, VerdictPending, VerdictNotApplicable
//	NewSeat(category, SeatView, onOpen)   SetView, OnRune
//	NewVoteRow(initials, name, role, words, onVote)  NewVoterless(…, why)  LinkVotes(rows…)   VoteFor, VoteAgainst, VoteAbstain, VoteNone
//	NewTally(words)               SetVotes([3]int, seats)
//	NewPDFView(PDFWords)          SetPages, SetPicture, SetMessage, SetPage, OnView(page, pixels)
//	NewEmptyState(icon, sentence, act)  NewSkeleton(rows)  NewBusy(words)  NewBar(tone)
//
// # Keys
//
// Keys that a part does not use (Esc, F1, F6, F12 …) go to the sheet around it,
// then to Canvas.SetOnTypedKey, also from within a text field. Ctrl+Enter does
// the primary act of the sheet; without one it goes to the shortcuts of the canvas.
//
// # Tests
//
// Transcript writes down what is on a screen, FocusOrder what Tab reaches, Walk
// visits it. Appearance.Trace is told "focus …", "sheet opened …", "sheet closed …",
// "palette opened", "tab …", "row …", "sorted …", "toast …"; screens add their own with Trace.
// A widget of a screen that is no container implements Composed to be seen by these.
package parts
