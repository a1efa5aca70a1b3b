"""What the archive shows when its parts are set side by side; no HTML, no disk."""
