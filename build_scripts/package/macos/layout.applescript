-- Lays out the opened disk image: the program on the left, the Applications folder on the right.
on run arguments
	set volumeName to item 1 of arguments
	tell application "Finder"
		tell disk volumeName
			open
			set current view of container window to icon view
			set toolbar visible of container window to false
			set statusbar visible of container window to false
			set the bounds of container window to {200, 150, 740, 480}
			set viewOptions to the icon view options of container window
			set arrangement of viewOptions to not arranged
			set icon size of viewOptions to 112
			set position of item "Permitted.app" of container window to {140, 150}
			set position of item "Applications" of container window to {400, 150}
			update without registering applications
			delay 1
			close
		end tell
	end tell
end run
