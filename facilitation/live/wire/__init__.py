"""The hardened websocket under Socket.IO: frames, handshake, and what waits to be sent."""
